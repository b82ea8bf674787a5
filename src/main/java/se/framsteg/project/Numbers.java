package se.framsteg.project;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as Swedish registers write them: "2 500", "40 %", "46,5". */
public final class Numbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    static Optional<BigDecimal> percent(String text) {
        var plain = text.replaceAll("(?i)[\\s\\u00a0]|%|procent", "").replace(',', '.');
        if (!plain.matches("\\d{1,3}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        var share = new BigDecimal(plain);
        return share.compareTo(HUNDRED) > 0 ? Optional.empty() : Optional.ofNullable(plain(share));
    }

    /** Without zeros at the end, as it was typed: 40 and not 40.0000. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal share) {
        return share == null ? null : new BigDecimal(share.stripTrailingZeros().toPlainString());
    }

    /** As Swedish forms and tables write it: 39,99. */
    public static String text(@Nullable BigDecimal share) {
        return share == null ? "" : share.toPlainString().replace('.', ',');
    }

    static Optional<Integer> count(String text) {
        var plain = text.replaceAll("(?i)\\s*(st|personer|deltagare)\\.?$", "").strip();
        if (!plain.matches("\\d{1,9}|\\d{1,3}([ \\u00a0.]\\d{3}){1,2}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(plain.replaceAll("\\D", "")));
    }
}
