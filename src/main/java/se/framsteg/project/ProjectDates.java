package se.framsteg.project;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import se.framsteg.shared.Words;

/** The next dates that a project invites to; module {@code course}, which has them, implements it. */
public interface ProjectDates {

    List<Next> next(UUID project, Words words, int atMost);

    /**
     * A date that the public may see.
     *
     * @param where a town, or that it is digital, in the language of the words
     * @param path the Swedish path of its page, without language
     */
    record Next(ZonedDateTime starts, ZonedDateTime ends, String title, String where, String path) {}
}
