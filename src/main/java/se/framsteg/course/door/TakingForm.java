package se.framsteg.course.door;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.Attendance;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.Attendances;
import se.framsteg.course.BlockMinutes;
import se.framsteg.course.BlockTaking;
import se.framsteg.course.CountingReason;
import se.framsteg.course.DayBlocks;
import se.framsteg.course.Taking;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.FormVersion;

/** What is said about one person, as typed; {@code BLOCKS} says it block by block. */
record TakingForm(
        @Nullable String state,
        @Nullable String late,
        @Nullable String early,
        @Nullable String counting,
        @Nullable String reason,
        @Nullable List<BlockField> blocks,
        @Nullable String version) {
    static final String BY_BLOCK = "BLOCKS";

    /** One block, as typed. */
    record BlockField(
            @Nullable String here,
            @Nullable String late,
            @Nullable String early) {
        static BlockField of(BlockMinutes part) {
            return new BlockField(
                    part.there() ? "true" : null,
                    part.there() ? filled(part.minutesLate()) : "",
                    part.there() ? filled(part.minutesEarly()) : "");
        }
    }

    static TakingForm of(@Nullable Attendance now) {
        return now == null
                ? new TakingForm("PRESENT", "", "", "PARTICIPANT", "", List.of(), version(null))
                : new TakingForm(
                        DoorPage.parts(now).isEmpty() ? now.state().name() : BY_BLOCK,
                        filled(now.minutesLate()),
                        filled(now.minutesEarly()),
                        now.countingReason().name(),
                        "",
                        now.blocks().stream().map(BlockField::of).toList(),
                        version(now));
    }

    private static String version(@Nullable Attendance now) {
        return FormVersion.of(Attendances.said(Stream.ofNullable(now)));
    }

    String seen() {
        return version == null ? "" : version;
    }

    BlockField block(int position) {
        var typed = blocks == null || blocks.size() < position ? null : blocks.get(position - 1);
        return typed == null ? new BlockField(null, "", "") : typed;
    }

    boolean byBlock() {
        return BY_BLOCK.equals(state);
    }

    /** What was typed about each block of the day, or errors beside the fields. */
    List<BlockTaking> readBlocks(DayBlocks day, FieldErrors errors) {
        var said = new ArrayList<BlockTaking>();
        for (var block : day.blocks()) {
            var typed = block(block.position());
            var field = "blocks[" + (block.position() - 1) + "].";
            var minutesLate = minutes(typed.late(), field + "late", errors);
            var minutesEarly = minutes(typed.early(), field + "early", errors);
            said.add(new BlockTaking(block.position(), typed.here() != null, minutesLate, minutesEarly));
        }
        checkReason(errors);
        return said;
    }

    CountingReason countingReason() {
        CountingReason why = CountingReason.PARTICIPANT;
        for (var candidate : CountingReason.values()) {
            why = candidate.name().equals(counting) ? candidate : why;
        }
        return why;
    }

    @Nullable
    Taking read(FieldErrors errors) {
        var minutesLate = minutes(late, "late", errors);
        var minutesEarly = minutes(early, "early", errors);
        AttendanceState said = null;
        for (var candidate : AttendanceState.values()) {
            said = candidate.name().equals(state) ? candidate : said;
        }
        if (said == null) {
            errors.add("state", "course.door.error.state");
        }
        if (said == AttendanceState.LATE && minutesLate == 0) {
            errors.add("late", "course.door.error.minutes");
        }
        if (said == AttendanceState.LEFT_EARLY && minutesEarly == 0) {
            errors.add("early", "course.door.error.minutes");
        }
        checkReason(errors);
        return errors.any() || said == null ? null : new Taking(said, minutesLate, minutesEarly, countingReason());
    }

    private void checkReason(FieldErrors errors) {
        if (text().length() > 500) {
            errors.add("reason", "course.door.error.long");
        }
    }

    private static String filled(int minutes) {
        return minutes == 0 ? "" : String.valueOf(minutes);
    }

    String text() {
        return reason == null ? "" : reason.strip();
    }

    private static int minutes(@Nullable String typed, String field, FieldErrors errors) {
        var digits = typed == null ? "" : typed.strip();
        if (digits.isEmpty()) {
            return 0;
        }
        if (!digits.matches("\\d{1,4}")) {
            errors.add(field, "course.door.error.minutes");
            return 0;
        }
        return Integer.parseInt(digits);
    }
}
