package se.framsteg.demo.signin;

import java.util.List;
import java.util.UUID;

/** The people one may be. */
record DemoPage(List<Someone> colleagues, List<Someone> participants) {
    record Someone(UUID id, String name, boolean staff, String roles) {}
}
