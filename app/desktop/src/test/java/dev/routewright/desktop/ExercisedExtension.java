package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds {@link Exercises} to its word: what it names must have been run in the test's window. */
final class ExercisedExtension implements AfterTestExecutionCallback {
    @Override
    public void afterTestExecution(ExtensionContext context) throws IllegalAccessException {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        String[] promised =
                context.getRequiredTestMethod().getAnnotation(Exercises.class).value();
        assertThat(windowOf(context.getRequiredTestInstance()).exercised())
                .as("Actions that were run while the test ran. Take an id out of @Exercises, or press its keys.")
                .contains(promised);
    }

    private static Window windowOf(Object test) throws IllegalAccessException {
        for (Field field : test.getClass().getDeclaredFields()) {
            if (field.getType() == Window.class) {
                field.setAccessible(true);
                return (Window) field.get(test);
            }
        }
        throw new AssertionError(test.getClass().getSimpleName()
                + " has no field of type Window. Maybe the window is made in another way.");
    }
}
