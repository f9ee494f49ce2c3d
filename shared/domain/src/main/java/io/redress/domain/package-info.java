/**
 * What all packages of the domain use: references of complaints, rejected requests and checks of text. It may use only
 * Java.
 */
package io.redress.domain;
