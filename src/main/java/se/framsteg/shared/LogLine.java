package se.framsteg.shared;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * How the log is written: one line for each thing that happened. Control signs are taken out, so that nobody writes a line of
 * their own or moves the operator's cursor. How the program came to a fault stands below it without what the faults say of
 * themselves, since that is what people have typed; only while the program starts is there nobody to have typed anything.
 */
public final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029\\u202A-\\u202E]+");
    private static final int LONGEST = 2_000;
    private static final int FRAMES = 30;
    private static final int CAUSES = 6;

    private static volatile boolean serving;

    /** From now on people type. */
    static void serving() {
        serving = true;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder()
                .append(Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName())
                .append(' ')
                .append(clean(event.getFormattedMessage()))
                .append('\n');
        var problem = event.getThrowableProxy();
        for (int depth = 0; problem != null && depth < CAUSES; depth++) {
            trace(line, problem);
            problem = problem.getCause();
        }
        return line.toString();
    }

    private static void trace(StringBuilder line, IThrowableProxy problem) {
        line.append("  ").append(problem.getClassName());
        if (!serving && problem.getMessage() != null) {
            line.append(": ").append(clean(problem.getMessage()));
        }
        line.append('\n');
        var frames = problem.getStackTraceElementProxyArray();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            line.append("    ").append(frames[i].getSTEAsString()).append('\n');
        }
    }

    private static String clean(String text) {
        var clean = CONTROL.matcher(text).replaceAll(" ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + " …";
    }
}
