package se.framsteg.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A transaction behind the scenes: it writes letters, the log, attempts or drafts, and nothing that a public page is made of, so
 * kept pages stay as true as they were. The database refuses one that changes more than it says. Inside another transaction
 * it is part of that one, quiet or not.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(label = QuietTransaction.LABEL)
public @interface QuietTransaction {
    String LABEL = "quiet";

    @AliasFor(annotation = Transactional.class)
    Propagation propagation() default Propagation.REQUIRED;
}
