package se.framsteg.news;

import java.util.List;

/** The answer to publishing or scheduling: done, or what has to be mended first. */
public sealed interface Publication {
    record Done(Post post) implements Publication {}

    record Refused(List<Finding> findings, List<PublishingRule.Obstacle> obstacles) implements Publication {}
}
