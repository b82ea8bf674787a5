package se.framsteg.demo;

import org.springframework.stereotype.Component;

/** The first step: associations and their projects. */
@Component
class LoadingProjects implements DemoStep {
    private final DemoProjects projects;

    LoadingProjects(DemoProjects projects) {
        this.projects = projects;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public void load() {
        projects.fill();
    }
}
