package se.framsteg.project.about;

import org.jspecify.annotations.Nullable;
import se.framsteg.project.Code;
import se.framsteg.project.CodeBook;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.ProgrammePeriod;
import se.framsteg.project.Project;
import se.framsteg.shared.Language;

/** The fund's record in words: codes with their names in the reader's language. */
record Facts(
        @Nullable String fund,
        @Nullable String area,
        @Nullable String objective,
        @Nullable String intervention,
        String regions,
        String period) {

    static Facts of(Project project, CodeBook book, Language language) {
        var register = project.register();
        var interventions = register.period() == ProgrammePeriod.P2021
                ? CodeScheme.INTERVENTION_2021
                : CodeScheme.INTERVENTION_2014;
        var regions = register.nuts2().stream()
                .map(code -> book.find(CodeScheme.NUTS2, code)
                        .map(one -> one.name(language))
                        .orElse(code))
                .toList();
        return new Facts(
                register.fund() == null
                        ? null
                        : book.find(CodeScheme.FUND, register.fund())
                                .map(one -> one.name(language))
                                .orElse(register.fund()),
                named(book, CodeScheme.AREA, register.area(), language),
                named(book, CodeScheme.OBJECTIVE, register.objective(), language),
                named(book, interventions, register.intervention(), language),
                String.join(", ", regions),
                register.period().years());
    }

    private static @Nullable String named(CodeBook book, CodeScheme scheme, @Nullable String code, Language language) {
        if (code == null) {
            return null;
        }
        return book.find(scheme, code)
                .map((Code one) -> code + " · " + one.name(language))
                .orElse(code);
    }
}
