package se.framsteg.course;

import java.time.Instant;
import java.time.LocalTime;
import se.framsteg.shared.BusinessClock;

/** A stretch of a date, such as its morning. Short breaks belong to it; a lunch lies between two blocks. */
public record Block(int position, Instant starts, Instant ends, int breakMinutes) {

    public Block {
        if (position < 1) {
            throw new IllegalArgumentException("The first block has position 1, not " + position);
        }
        if (new SessionTime(starts, ends, breakMinutes).whole().countableMinutes() < 1) {
            throw new IllegalArgumentException("A block has minutes that count");
        }
    }

    public LocalTime from() {
        return LocalTime.ofInstant(starts, BusinessClock.ZONE);
    }

    public LocalTime to() {
        return LocalTime.ofInstant(ends, BusinessClock.ZONE);
    }

    public PartOfDay partOfDay() {
        return PartOfDay.at(from());
    }

    public int countableMinutes() {
        return time().whole().countableMinutes();
    }

    SessionTime time() {
        return new SessionTime(starts, ends, breakMinutes);
    }

    Stay whole() {
        return new Stay(starts, ends);
    }
}
