package se.framsteg.course;

/** The form of a part: what one does there. */
public enum PartKind {
    SEMINAR,
    DEEPENING,
    SUPERVISION,
    PRACTICE;

    public String slug() {
        return switch (this) {
            case SEMINAR -> "seminarium";
            case DEEPENING -> "fordjupning";
            case SUPERVISION -> "handledning";
            case PRACTICE -> "praktiskt-stod";
        };
    }
}
