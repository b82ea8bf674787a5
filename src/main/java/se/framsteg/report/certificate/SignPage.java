package se.framsteg.report.certificate;

import se.framsteg.report.CertificateLinks;

/** What a participant signs; {@code forgotten} when the box was not ticked. */
record SignPage(String secret, CertificateLinks.Asked asked, boolean forgotten) {}
