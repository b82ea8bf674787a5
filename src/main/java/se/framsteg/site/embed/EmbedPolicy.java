package se.framsteg.site.embed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.framsteg.site.Source;

/** What a box may do and who may frame it: ourselves, and those on the association's list. */
final class EmbedPolicy {
    private static final String BOX =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors ";

    private EmbedPolicy() {}

    static String of(List<Source> sources) {
        return BOX
                + Stream.concat(Stream.of("'self'"), sources.stream().map(Source::text))
                        .collect(Collectors.joining(" "));
    }
}
