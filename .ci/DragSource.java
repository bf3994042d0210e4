import java.awt.BorderLayout;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/** A window, in the upper left corner of the screen, from which one file can be dragged: a stand-in for a file manager. */
void main(String[] args) {
    SwingUtilities.invokeLater(() -> {
        JLabel label = new JLabel("Drag me", SwingConstants.CENTER);
        label.setTransferHandler(new OneFile(new File(args[0])));
        MouseAdapter drag = new MouseAdapter() {
            @Override
            public void mouseDragged(MouseEvent e) {
                label.getTransferHandler().exportAsDrag(label, e, TransferHandler.COPY);
            }
        };
        label.addMouseMotionListener(drag);
        JFrame frame = new JFrame("Drag source");
        frame.add(label, BorderLayout.CENTER);
        frame.setBounds(0, 0, 200, 150);
        frame.setVisible(true);
    });
}

static final class OneFile extends TransferHandler {
    private final File file;

    OneFile(File file) {
        this.file = file;
    }

    @Override
    public int getSourceActions(JComponent from) {
        return COPY;
    }

    @Override
    protected Transferable createTransferable(JComponent from) {
        return new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return flavor.equals(DataFlavor.javaFileListFlavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
                if (!isDataFlavorSupported(flavor)) {
                    throw new UnsupportedFlavorException(flavor);
                }
                return List.of(file);
            }
        };
    }
}
