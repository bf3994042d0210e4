package dev.routewright.desktop;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the actions that a robot test runs as a person would: by key, menu, button or command palette. After the test
 * every one of them must really have been run in the window that its test class keeps in a field.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ExercisedExtension.class)
@interface Exercises {
    /** Ids of actions. */
    String[] value();
}
