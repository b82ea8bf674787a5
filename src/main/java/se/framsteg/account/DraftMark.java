package se.framsteg.account;

import java.util.Set;
import java.util.UUID;

/**
 * What a form says of itself when it is sent, sealed by us: so nobody can send a text into another person's drafts, or to a
 * page that has no such form.
 *
 * @param id of this opening of the form; two windows are two texts
 * @param form where it is sent
 * @param page where it stands
 * @param name what it is called in a list
 * @param unkept the fields that are never kept
 */
public record DraftMark(UUID id, UUID person, String form, String page, String name, Set<String> unkept) {}
