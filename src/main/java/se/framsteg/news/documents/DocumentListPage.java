package se.framsteg.news.documents;

import java.util.List;
import se.framsteg.news.Document;

/** The public list. */
record DocumentListPage(List<Document> documents) {}
