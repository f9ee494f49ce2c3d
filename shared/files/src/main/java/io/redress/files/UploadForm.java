package io.redress.files;

import java.util.Map;

/**
 * A form by which somebody sends one file to S3.
 *
 * @param url where the form is sent
 * @param fields the fields of the form, in their order; the last field of the form is the file and is called {@code file}
 */
public record UploadForm(String url, Map<String, String> fields) {}
