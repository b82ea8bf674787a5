package se.framsteg.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler whose answer is the same for every visitor, so that {@link PublicPages} may keep it until something is
 * committed. Nothing of the one who asks may stand on such a page; the signed-in get theirs made anew, and an answer whose
 * making asked for anything {@link Personal} is not kept.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {
    /**
     * What the page understands of a query. A visitor's page never sees another parameter: it could neither be kept with it,
     * since anybody can invent as many as they like, nor without.
     */
    String[] parameters() default {};
}
