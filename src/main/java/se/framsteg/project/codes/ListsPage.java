package se.framsteg.project.codes;

import java.util.Arrays;
import java.util.List;
import se.framsteg.project.Code;
import se.framsteg.project.CodeBook;
import se.framsteg.project.CodeScheme;

/** All lists, with how many codes of each nobody has checked. */
record ListsPage(List<CodeList> lists) {

    /** One list. */
    record CodeList(CodeScheme scheme, List<Code> codes) {
        long unverified() {
            return codes.stream().filter(code -> !code.verified()).count();
        }
    }

    static ListsPage of(CodeBook book) {
        return new ListsPage(Arrays.stream(CodeScheme.values())
                .map(scheme -> new CodeList(scheme, book.of(scheme)))
                .toList());
    }
}
