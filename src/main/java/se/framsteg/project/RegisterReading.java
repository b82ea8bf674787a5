package se.framsteg.project;

import java.util.List;

/** What we make of a record as somebody wrote it. Warnings are shown and accepted; a refusal stores nothing. */
public sealed interface RegisterReading {

    List<RegisterRemark> warnings();

    record Understood(RegisterRecord record, List<RegisterRemark> warnings) implements RegisterReading {}

    record Refused(List<RegisterRemark> reasons, List<RegisterRemark> warnings) implements RegisterReading {}
}
