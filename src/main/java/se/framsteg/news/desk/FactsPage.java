package se.framsteg.news.desk;

import java.util.List;
import java.util.Map;
import se.framsteg.news.Article;
import se.framsteg.news.PicturePicker;
import se.framsteg.news.Post;
import se.framsteg.shared.FieldErrors;

/** What is told beside the text, with what there is to choose from. */
record FactsPage(
        Post post,
        FactsForm form,
        FieldErrors errors,
        Map<String, String> kinds,
        Map<String, String> projects,
        Map<String, String> about,
        List<Article.Tag> tags,
        PicturePicker picker) {

    String address() {
        return "/arbete/nyheter/" + post.id();
    }
}
