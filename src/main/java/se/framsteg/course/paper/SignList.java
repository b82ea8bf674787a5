package se.framsteg.course.paper;

import java.util.List;
import se.framsteg.course.DoorRow;

/** What stands on the paper that people sign. */
record SignList(String title, String programme, String when, String where, List<DoorRow> rows) {}
