package se.framsteg.project;

import java.util.UUID;

/** A part of a project with a leader of its own, usually one or several municipalities. */
public record SubProject(UUID id, UUID project, String name, String towns, String leader, String email, int edition) {}
