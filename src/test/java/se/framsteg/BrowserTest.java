package se.framsteg;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link FrameTest} that is walked in a real browser; see {@link Browser}. The port is {@code @LocalServerPort}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FrameTest
public @interface BrowserTest {}
