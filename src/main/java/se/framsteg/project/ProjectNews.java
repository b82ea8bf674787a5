package se.framsteg.project;

import java.time.LocalDate;
import java.util.List;
import se.framsteg.shared.Words;

/** What has been told about a project lately; module {@code news}, which has it, implements it. */
public interface ProjectNews {

    List<Told> latest(String project, Words words, int atMost);

    /**
     * A post that the public may see.
     *
     * @param lang the language it is written in, as html says it
     * @param path the Swedish path of its page, without language
     */
    record Told(String title, String lang, LocalDate day, String kind, String path) {}
}
