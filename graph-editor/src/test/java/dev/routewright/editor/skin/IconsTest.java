package dev.routewright.editor.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconsTest {
    @ParameterizedTest
    @EnumSource(NodeKind.class)
    void everyKindHasAnIcon(NodeKind kind) {
        assertThat(Icons.outline(kind.kindName())).startsWith("M");
    }

    @Test
    void aMissingIconIsNamed() {
        assertThatThrownBy(() -> Icons.outline("nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no icon 'nowhere'. Maybe its file is missing in icons/.");
    }
}
