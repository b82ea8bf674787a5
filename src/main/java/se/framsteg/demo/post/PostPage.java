package se.framsteg.demo.post;

import java.util.List;
import se.framsteg.message.LetterLine;

/** What the list of letters shows. */
record PostPage(String q, List<LetterLine> letters) {}
