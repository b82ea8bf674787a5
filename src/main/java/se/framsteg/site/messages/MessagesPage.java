package se.framsteg.site.messages;

import java.util.List;
import se.framsteg.site.Message;

/** The messages that nobody has dealt with yet, oldest first. */
record MessagesPage(List<Message> messages) {}
