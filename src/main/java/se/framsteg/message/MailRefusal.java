package se.framsteg.message;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A no of the mail server: at which step, with which code and which words. The step and the enhanced code (RFC 3463) tell
 * whether it is about the recipient, the letter or us; when they cannot tell, the next letters do.
 */
record MailRefusal(MailStage stage, int code, String text) {
    private static final Pattern ENHANCED = Pattern.compile("\\b([45])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** Log in first, wrong order, unknown command: what any letter would have got. */
    private static final Set<Integer> ABOUT_OUR_WAYS = Set.of(500, 502, 503, 504, 530, 534, 535, 538, 555);

    /** Words by which servers without enhanced codes say that they do not want us, or not so much. */
    private static final Pattern PERHAPS_US =
            Pattern.compile("relay|authenti|quota|limit|rate|spam|block|blacklist|denied|policy|not permitted");

    Carrier.Answer answer(String recipient) {
        var why = cleaned(text, recipient);
        return switch (about()) {
            case US -> new Carrier.Answer.Halted(why);
            case RECIPIENT -> code < 500 ? new Carrier.Answer.Later(why) : new Carrier.Answer.Refused(why);
            case LETTER -> code < 500 ? new Carrier.Answer.Later(why) : new Carrier.Answer.Unfit(why);
            case UNKNOWN -> new Carrier.Answer.Doubtful(why);
        };
    }

    private enum About {
        US,
        RECIPIENT,
        LETTER,
        UNKNOWN
    }

    private About about() {
        if (stage == MailStage.CONNECT) {
            return About.US;
        }
        if (code < 400) {
            // the line broke in the middle of a letter
            return About.UNKNOWN;
        }
        var enhanced = ENHANCED.matcher(text);
        return enhanced.find()
                ? byEnhancedCode(Integer.parseInt(enhanced.group(2)), Integer.parseInt(enhanced.group(3)))
                : byCode();
    }

    private About byEnhancedCode(int subject, int detail) {
        if (subject == 6 || subject == 3 && detail == 4) {
            return About.LETTER;
        }
        if (stage == MailStage.MAIL_FROM || subject == 1 && (detail == 7 || detail == 8)) {
            return About.US;
        }
        return switch (subject) {
            case 1, 2 -> About.RECIPIENT;
            case 4 -> detail == 5 ? About.US : stage == MailStage.RCPT_TO ? About.RECIPIENT : otherwise();
            case 7 ->
                detail == 0 || detail == 8 || detail == 9 ? ofPolicy() : greylisting() ? About.RECIPIENT : otherwise();
            case 5 -> stage == MailStage.RCPT_TO && code == 550 ? About.RECIPIENT : otherwise();
            default -> otherwise();
        };
    }

    /** 5.7.0 is any policy; together with a code of logging in it is about us. */
    private About ofPolicy() {
        return ABOUT_OUR_WAYS.contains(code) ? About.US : otherwise();
    }

    private boolean greylisting() {
        return stage == MailStage.RCPT_TO && (code == 450 || code == 451);
    }

    private About byCode() {
        if (stage == MailStage.MAIL_FROM) {
            return About.US;
        }
        if (stage == MailStage.END_OF_DATA) {
            return code == 552 ? About.LETTER : otherwise();
        }
        boolean addressCode =
                switch (code) {
                    case 450, 451, 452, 501, 550, 551, 552, 553 -> true;
                    default -> false;
                };
        return stage == MailStage.RCPT_TO
                        && addressCode
                        && !PERHAPS_US.matcher(text.toLowerCase(Locale.ROOT)).find()
                ? About.RECIPIENT
                : otherwise();
    }

    /** Before the text has been seen nothing but us can be meant; after it, it may be the text. */
    private About otherwise() {
        return ABOUT_OUR_WAYS.contains(code) || stage == MailStage.DATA && code >= 500 ? About.US : About.UNKNOWN;
    }

    /** One line without anybody's address: the answer stands where more people read than may see the address. */
    static String cleaned(String reply, String recipient) {
        var local = recipient.substring(0, Math.max(recipient.lastIndexOf('@'), 0));
        var text = Letter.oneLine(reply)
                .replaceAll("<?[^\\s<>@]+@[^\\s<>@]+>?", "<…>")
                .replaceAll("<?[^\\s<>]+(=|%)(?i:40)?[^\\s<>]+\\.[^\\s<>]+>", "<…>");
        if (local.length() > 2) {
            text = text.replaceAll("(?i)" + Pattern.quote(local), "…");
        }
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
