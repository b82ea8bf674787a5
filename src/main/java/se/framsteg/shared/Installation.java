package se.framsteg.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator has said about this installation.
 *
 * @param demonstration whether this is the invented world, where mails are read on a page and anyone can sign in
 * @param filled whether an empty demonstration is filled at the first start
 * @param today the demonstration's own day
 * @param baseUrl what links in mails begin with, without a slash at the end
 * @param name what the root shows when there is no association, or several
 */
@ConfigurationProperties("framsteg")
public record Installation(
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("true") boolean filled,
        @Nullable LocalDate today,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("Framsteg") String name) {}
