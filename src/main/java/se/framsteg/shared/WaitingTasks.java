package se.framsteg.shared;

import java.util.List;

/**
 * Finds what waits for the one who is signed in. A module that knows of such things has a bean of this kind; the page of the
 * day shows them first. It looks only at what the current actor may see, and is quick: the page asks every bean.
 */
public interface WaitingTasks {
    List<Task> forMe(Frame frame);

    /**
     * One thing to do.
     *
     * @param title who or what it is about: {@code Februari 2025, Conecto+}
     * @param sentence what is the matter, and since when: {@code 12 personer saknar personnummer}
     * @param verb the one thing to do, in a word or two: {@code Komplettera}
     * @param link where it is done
     * @param urgent whether something is lost if it waits
     */
    record Task(String title, String sentence, String verb, String link, boolean urgent) {}
}
