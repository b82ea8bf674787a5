package se.framsteg.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.access.Scopes;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Slug;

/** The projects: what the fund has decided about each, version by version. A published one is seen by all. */
@Service
public class Projects {

    private final ProjectStore store;
    private final CodeLists codes;
    private final Access access;
    private final Acting acting;
    private final Scopes scopes;
    private final Audit audit;
    private final BusinessClock clock;

    Projects(
            ProjectStore store,
            CodeLists codes,
            Access access,
            Acting acting,
            Scopes scopes,
            Audit audit,
            BusinessClock clock) {
        this.store = store;
        this.codes = codes;
        this.access = access;
        this.acting = acting;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the public may see. */
    @Transactional(readOnly = true)
    public List<Project> published() {
        return store.all(clock.today()).stream().filter(Project::published).toList();
    }

    /** What the one who is signed in works with, published or not. */
    @Transactional(readOnly = true)
    public List<Project> mine() {
        var mine = access.scopes(Right.PROJECT_READ);
        return store.all(clock.today()).stream()
                .filter(project -> mine.contains(project.id()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Project get(UUID id) {
        return store.byId(id).filter(this::visible).orElseThrow(() -> new NotFound("project"));
    }

    @Transactional(readOnly = true)
    public Project bySlug(String slug) {
        return store.bySlug(slug).filter(this::visible).orElseThrow(() -> new NotFound("project"));
    }

    /** For work screens: only those whose project it is, though the public may see it too. */
    @Transactional(readOnly = true)
    public Project forWork(String slug, Right right) {
        return store.bySlug(slug)
                .filter(project -> access.may(right, project.id()))
                .orElseThrow(() -> new NotFound("project"));
    }

    /** All versions, the latest first. */
    @Transactional(readOnly = true)
    public List<ProjectVersion> versions(UUID project) {
        access.require(Right.PROJECT_READ, project);
        return store.versions(project).stream().map(Project::version).toList();
    }

    /** What we make of a record as somebody pasted or typed it, and the project that it is about when we have it. */
    @Transactional(readOnly = true)
    public Reading read(RegisterDraft draft) {
        var reading = RegisterCheck.judge(draft, codes.book());
        var known = DiaryNumber.parse(draft.text(RegisterField.DIARY_NUMBER))
                .flatMap(store::byDiaryNumber)
                .filter(this::visible);
        return new Reading(draft, reading, known);
    }

    /** A draft, what we make of it, and the project with the same diary number. */
    public record Reading(RegisterDraft draft, RegisterReading judged, Optional<Project> known) {}

    /** A new project of an association, with its first decision. It is published later, by a verb of its own. */
    @Transactional
    public Beginning begin(
            UUID association, ProjectKind kind, RegisterRecord register, FinancingShares shares, Decision decision) {
        return begin(Ids.next(), association, kind, register, shares, decision);
    }

    /**
     * A new project whose id was settled before, so that a form that is sent twice makes one project.
     *
     * @param id of the form, and then of the project
     */
    @Transactional
    public Beginning begin(
            UUID id,
            UUID association,
            ProjectKind kind,
            RegisterRecord register,
            FinancingShares shares,
            Decision decision) {
        access.require(Right.PROJECT_WRITE, association);
        store.oneAtATime();
        var number = register.diaryNumber();
        var known = store.byId(id).or(() -> Optional.ofNullable(number).flatMap(store::byDiaryNumber));
        if (known.isPresent()) {
            return new Beginning.AlreadyHere(known.get());
        }
        store.add(
                id,
                freeSlug(register.name()),
                association,
                kind,
                number,
                clock.now(),
                acting.current().id());
        store.addVersion(id, new ProjectVersion(recorded(1, decision), register, shares));
        scopes.register(id, "PROJECT", association);
        audit.changed("project.begin", "project", id);
        return new Beginning.Begun(store.byId(id).orElseThrow());
    }

    /**
     * A decision that changes the project. What was before stays as a version of its own; what says nothing new is none.
     *
     * @param expected the number of the version that the change was made from
     */
    @Transactional
    public Saving<Project> amend(
            UUID project,
            int expected,
            ProjectKind kind,
            RegisterRecord register,
            FinancingShares shares,
            Decision decision) {
        access.require(Right.PROJECT_WRITE, project);
        store.lock(project);
        var now = store.byId(project).orElseThrow(() -> new NotFound("project"));
        if (now.version().number() != expected) {
            return new Saving.Overtaken<>(now);
        }
        if (now.isSaid(kind, register, shares, decision)) {
            return new Saving.Saved<>(now);
        }
        store.setCase(project, kind, register.diaryNumber());
        store.addVersion(project, new ProjectVersion(recorded(expected + 1, decision), register, shares));
        audit.changed("project.amend", "project", project, Map.of("version", String.valueOf(expected + 1)));
        return new Saving.Saved<>(store.byId(project).orElseThrow());
    }

    /** Shows the project to the public, or takes it away again. */
    @Transactional
    public void publish(UUID project, boolean published) {
        access.require(Right.PROJECT_WRITE, project);
        store.publish(project, published ? clock.now() : null);
        audit.changed(published ? "project.publish" : "project.withdraw", "project", project);
    }

    /** Another association shows the project on its site and works with it, by who may change projects in both. */
    @Transactional
    public void move(UUID project, UUID association) {
        access.require(Right.PROJECT_WRITE, project);
        scopes.move(project, association);
        store.move(project, association);
        audit.changed("project.move", "project", project, Map.of("association", association.toString()));
    }

    private Decision.Recorded recorded(int number, Decision decision) {
        return new Decision.Recorded(
                number, decision, clock.now(), acting.current().id());
    }

    private boolean visible(Project project) {
        return project.published() || access.may(Right.PROJECT_READ, project.id());
    }

    private String freeSlug(String name) {
        return Slug.free(name, "projekt", store::slugTaken);
    }
}
