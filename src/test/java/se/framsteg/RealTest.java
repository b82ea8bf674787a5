package se.framsteg;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A {@link FrameTest} of an installation that is not the demonstration, on a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FrameTest
@TestPropertySource(properties = "framsteg.demonstration=false")
public @interface RealTest {}
