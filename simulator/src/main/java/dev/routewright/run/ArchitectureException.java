package dev.routewright.run;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class that an architecture rule lets pass, so that one search lists every debt. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ArchitectureException {
    /** Why the rule does not hold here, in one sentence. */
    String reason();
}
