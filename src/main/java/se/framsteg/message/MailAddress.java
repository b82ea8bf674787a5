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

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u3164\\ufe0f]");

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
        var text = cleaned(typed);
        int at = text.lastIndexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("Not an address for mail");
        }
        var host = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
        return new MailAddress(text.substring(0, at) + "@" + host);
    }

    /** Copied addresses bring along what nobody sees: zero-width characters, soft hyphens, marks of direction, spaces of any kind. */
    private static String cleaned(String typed) {
        return UNSEEN.matcher(typed).replaceAll("").replaceAll("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$", "");
    }

    /** What "the same address" means: case does not matter. A tag or a dot may lead to somebody else's mailbox, so they do. */
    public String same() {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * What counts as one mailbox for limits, and for nothing else: without tag, dots and case, since many providers deliver
     * all of these to one. Where two people share a key by this, they share a limit; it never says who somebody is.
     */
    public String mailbox() {
        var address = same();
        int at = address.indexOf('@');
        int tag = address.indexOf('+');
        var local = address.substring(0, tag > 0 && tag < at ? tag : at);
        return local.replace(".", "") + address.substring(at);
    }

    /** Enough to recognise one's own, too little to write to. */
    public String masked() {
        int at = text.indexOf('@');
        return text.charAt(0) + "…" + text.substring(at);
    }
}
