package se.framsteg.news;

import java.util.List;
import java.util.stream.Stream;

/** What one reader gets of an issue, in the issue's order: what there is to read, and dates to come to. */
public record Digest(List<DigestItem> posts, List<DigestItem> dates) {

    static Digest of(List<DigestItem> issue, Interests reader) {
        var wanted = issue.stream().filter(reader::wants).toList();
        return new Digest(
                wanted.stream().filter(item -> item.kind() != DigestKind.DATES).toList(),
                wanted.stream().filter(item -> item.kind() == DigestKind.DATES).toList());
    }

    /** Then no letter is written: nobody is disturbed for nothing. */
    public boolean isEmpty() {
        return posts.isEmpty() && dates.isEmpty();
    }

    Stream<DigestItem> all() {
        return Stream.concat(posts.stream(), dates.stream());
    }
}
