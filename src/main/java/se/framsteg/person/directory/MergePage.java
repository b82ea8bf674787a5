package se.framsteg.person.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.MergePreview;
import se.framsteg.person.Person;

/** Which record to merge into, or what the merge with the chosen one would give. */
record MergePage(
        Person from,
        String words,
        List<DirectoryQuery.Line> hits,
        @Nullable MergePreview preview) {}
