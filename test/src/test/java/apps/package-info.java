/**
 * Tests of the engine and the elements, driven as apps are: users' code lives outside of Runnel's
 * packages.
 */
package apps;
