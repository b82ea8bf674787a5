package se.framsteg.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler that takes data out, unseals an identity or changes who may come in: whoever has not shown the second
 * factor within the last ten minutes is asked for it first, and then comes back.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confirmed {
    /** Whether it counts against how much somebody may take out; what shows a person at a time or changes a role does not. */
    boolean counted() default true;
}
