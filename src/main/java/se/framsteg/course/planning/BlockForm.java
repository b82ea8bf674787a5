package se.framsteg.course.planning;

import org.jspecify.annotations.Nullable;
import se.framsteg.course.Block;

/** One block of a day, as typed; an empty one is none. */
record BlockForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String pause) {
    static final BlockForm EMPTY = new BlockForm("", "", "");

    static BlockForm of(Block block) {
        return new BlockForm(
                block.from().toString(),
                block.to().toString(),
                block.breakMinutes() == 0 ? "" : String.valueOf(block.breakMinutes()));
    }

    boolean empty() {
        return blank(from) && blank(to) && blank(pause);
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
