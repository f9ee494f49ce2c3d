/**
 * Keeps the files that people send, and signs the forms and links by which they send and get them. It is the only package that calls S3,
 * and may use the domain and the platform; what signs needs no client of S3.
 */
@NullMarked
package io.redress.files;

import org.jspecify.annotations.NullMarked;
