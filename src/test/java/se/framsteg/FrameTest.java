package se.framsteg;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on a real, migrated, otherwise empty PostgreSQL; started once for all test classes that carry this. It is
 * 12 March 2025, ten o'clock, unless a test moves the {@link MovableClock}. Tests use ids and slugs of their own, so that they
 * can share the database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Framsteg.class, MovableClock.Configuration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "framsteg.jobs=false",
            "framsteg.demonstration=true",
            "framsteg.filled=false",
            "spring.main.allow-bean-definition-overriding=true"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
public @interface FrameTest {}
