package se.framsteg.message;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address one letter can be sent to: one mailbox, no name, no list, no line break; the host is in its ASCII form. */
public record MailAddress(String text) {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

    public MailAddress {
        if (text.length() > 254 || text.indexOf('@') > 64 || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an address for mail");
        }
    }

    /** What a person typed, or nothing when no letter can go there. Only the host is put in small letters. */
    public static Optional<MailAddress> parse(String typed) {
        try {
            return Optional.of(of(typed));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    static MailAddress of(String typed) {
        var text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("Not an address for mail");
        }
        var host = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
        return new MailAddress(text.substring(0, at) + "@" + host);
    }

    /** Enough to recognise one's own, too little to write to. */
    public String masked() {
        int at = text.indexOf('@');
        return text.charAt(0) + "…" + text.substring(at);
    }
}
