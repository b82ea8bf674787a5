package se.framsteg.shared;

import jakarta.servlet.ServletRequest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault of ours: one line in the log, with a number that the page shows as well, so that whoever met it can tell which one it
 * was. The line says what kind of fault and where in the program; what a message would add is what somebody had typed. How the
 * program came there is written the first time only.
 */
final class Fault {
    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);
    private static final String ATTRIBUTE = Fault.class.getName();
    private static final int MOST_KNOWN = 200;
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private Fault() {}

    /** Tells of it, and remembers its number for the page. */
    static String tell(ServletRequest request, String method, Throwable problem) {
        var number = Ids.next().toString().substring(24);
        request.setAttribute(ATTRIBUTE, number);
        var told = number + ": " + method + " " + kinds(problem) + " at " + place(problem);
        if (KNOWN.size() < MOST_KNOWN && KNOWN.add(kinds(problem) + place(problem))) {
            LOG.error("Fault {}", told, problem);
        } else {
            LOG.error("Fault {}", told);
        }
        return number;
    }

    /** The number of the fault that was met in this request. */
    static @Nullable String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String number ? number : null;
    }

    /** The kinds from the outermost to the cause; of a database's refusal also its code. */
    private static String kinds(Throwable problem) {
        var kinds = new StringBuilder();
        var depth = 0;
        for (var one = problem; one != null && depth++ < 6; one = one.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : " < ").append(one.getClass().getSimpleName());
            if (one instanceof SQLException sql) {
                kinds.append(' ').append(sql.getSQLState());
            }
        }
        return kinds.toString();
    }

    private static String place(Throwable problem) {
        var place = "?";
        var depth = 0;
        for (var one = problem; one != null && depth++ < 6; one = one.getCause()) {
            place = Arrays.stream(one.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("se.framsteg.")
                            && !frame.getClassName().contains("$$")
                            && !frame.getClassName().endsWith("Filter"))
                    .findFirst()
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                    .orElse(place);
        }
        return place;
    }
}
