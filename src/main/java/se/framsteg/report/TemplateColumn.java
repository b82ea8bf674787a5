package se.framsteg.report;

import org.jspecify.annotations.Nullable;

/** A column of a template: what it holds, what stands above it, and its text when that is always the same. */
public record TemplateColumn(
        ReportField field, String header, @Nullable String constant) {

    public TemplateColumn {
        if (header.isBlank()) {
            throw new IllegalArgumentException("A column needs a header");
        }
        if (field == ReportField.CONSTANT && constant == null) {
            throw new IllegalArgumentException("A constant column needs its text");
        }
    }

    public TemplateColumn(ReportField field, String header) {
        this(field, header, null);
    }
}
