package se.framsteg.project;

import java.util.List;
import java.util.Optional;

/** All codes at one moment, to look things up in without asking the database for each. */
public record CodeBook(List<Code> codes) {

    public CodeBook {
        codes = List.copyOf(codes);
    }

    public List<Code> of(CodeScheme scheme) {
        return codes.stream().filter(code -> code.scheme() == scheme).toList();
    }

    public Optional<Code> find(CodeScheme scheme, String code) {
        return of(scheme).stream()
                .filter(one -> one.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** What people write for a code: the code, the code and its name, its name, or a name with the code in brackets. */
    public Optional<Code> understand(CodeScheme scheme, String typed) {
        var text = typed.strip();
        return find(scheme, text)
                .or(() -> find(scheme, text.split("[\\s:–.,-]", 2)[0]))
                .or(() -> find(scheme, text.replaceAll("^.*\\(([^)]*)\\)\\s*$", "$1")))
                .or(() -> named(scheme, text))
                .or(() -> find(scheme, text.replace(".", "")));
    }

    Optional<Code> named(CodeScheme scheme, String name) {
        return of(scheme).stream()
                .filter(one -> one.sv().equalsIgnoreCase(name) || one.en().equalsIgnoreCase(name))
                .findFirst();
    }
}
