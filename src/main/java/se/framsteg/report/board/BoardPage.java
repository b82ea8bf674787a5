package se.framsteg.report.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.framsteg.report.Board;
import se.framsteg.report.Figures;
import se.framsteg.report.OutcomeText;
import se.framsteg.shared.Split;
import se.framsteg.shared.Words;

/** What stands on the board's page, in words that need no further explanation; the same on screen and paper. */
record BoardPage(Board board, Words words, @Nullable String demo) {

    String title() {
        return words.t("report.board.of", board.project().name());
    }

    String address() {
        return "/arbete/projekt/" + board.project().slug() + "/styrelse";
    }

    @Nullable
    Figures figures() {
        return board.figures();
    }

    /** "Kvinnor 900, män 300, annat eller okänt kön 4. 1 204 av 2 500 deltagare är nådda, 48 %." */
    String reached() {
        var figures = board.figures();
        if (figures == null) {
            return words.t("report.board.no_figures");
        }
        var planned = board.project().planned();
        return words.t(
                        "report.outcome.parts",
                        number(figures.women()),
                        number(figures.men()),
                        number(figures.neither()))
                + " "
                + (planned == null || planned == 0
                        ? words.n("report.board.reached", figures.persons())
                        : words.t(
                                "report.board.reached.of",
                                number(figures.persons()),
                                number(planned),
                                words.formats().percent((double) figures.persons() / planned)));
    }

    OutcomeText text() {
        return new OutcomeText(board.sheet(), words);
    }

    /** Nobody of another gender is left out, and nobody whose gender is not known. */
    Split split() {
        var figures = board.figures();
        return figures == null ? Split.NONE : Split.exact(figures.women(), figures.men(), figures.neither());
    }

    double elapsed() {
        return board.project().elapsed(board.today());
    }

    String time() {
        return words.t(
                "report.board.time",
                words.formats().percent(elapsed()),
                date(board.project().starts()),
                date(board.project().ends()));
    }

    String asOf() {
        return board.figures() == null
                ? ""
                : words.t("report.board.as_of", date(board.figures().asOf()));
    }

    String months() {
        return words.t("report.board.months", number(board.settled()), number(board.due()), date(board.today()));
    }

    /** What is missing and from whom, month by month, the oldest first. */
    List<Missing> missing() {
        var all = new ArrayList<Missing>();
        board.missing().forEach((month, kinds) -> {
            var sentences = new ArrayList<String>();
            kinds.forEach((kind, count) ->
                    sentences.add(words.n("report.gap." + kind.name().toLowerCase(Locale.ROOT), count)
                            + " ("
                            + words.t("report.board.from." + kind.name().toLowerCase(Locale.ROOT))
                            + ")"));
            all.add(new Missing(words.formats().month(month), state(month), sentences));
        });
        return all;
    }

    private String state(YearMonth month) {
        var state = board.ledger().state(month, board.today());
        return words.t("report.state." + state.name().toLowerCase(Locale.ROOT)) + ", "
                + words.t("report.board.due", date(board.project().rules().due(month)));
    }

    String number(long number) {
        return words.formats().number(number);
    }

    String date(LocalDate date) {
        return words.formats().date(date);
    }

    /** A month that waits, and what for. */
    record Missing(String month, String state, List<String> sentences) {}
}
