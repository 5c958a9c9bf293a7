/**
 * RFC 4287 as RELAX NG, as far as a feed of plain texts may use it: which elements a feed and an entry must have, may have
 * once and may have often, in any order, and what stands in each.
 */
export const atomSchema = `<?xml version="1.0" encoding="UTF-8"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><ref name="feed"/></start>
  <define name="feed">
    <element name="feed">
      <ref name="common"/>
      <interleave>
        <oneOrMore><ref name="author"/></oneOrMore>
        <element name="id"><data type="anyURI"><param name="pattern">\\S+:\\S+</param></data></element>
        <oneOrMore><ref name="link"/></oneOrMore>
        <element name="title"><ref name="text"/></element>
        <optional><element name="subtitle"><ref name="text"/></element></optional>
        <element name="updated"><ref name="instant"/></element>
        <zeroOrMore><ref name="entry"/></zeroOrMore>
      </interleave>
    </element>
  </define>
  <define name="entry">
    <element name="entry">
      <ref name="common"/>
      <interleave>
        <zeroOrMore><ref name="author"/></zeroOrMore>
        <zeroOrMore>
          <element name="category">
            <ref name="common"/>
            <attribute name="term" ns=""><data type="string"><param name="minLength">1</param></data></attribute>
            <empty/>
          </element>
        </zeroOrMore>
        <element name="id"><data type="anyURI"><param name="pattern">\\S+:\\S+</param></data></element>
        <oneOrMore><ref name="link"/></oneOrMore>
        <optional><element name="summary"><ref name="text"/></element></optional>
        <element name="title"><ref name="text"/></element>
        <element name="updated"><ref name="instant"/></element>
      </interleave>
    </element>
  </define>
  <define name="author">
    <element name="author"><element name="name"><data type="string"><param name="minLength">1</param></data></element></element>
  </define>
  <define name="link">
    <element name="link">
      <ref name="common"/>
      <attribute name="href" ns=""><data type="anyURI"/></attribute>
      <optional><attribute name="rel" ns=""><choice><value>alternate</value><value>self</value></choice></attribute></optional>
      <optional>
        <attribute name="type" ns=""><data type="string"><param name="pattern">.+/.+</param></data></attribute>
      </optional>
      <empty/>
    </element>
  </define>
  <define name="text">
    <ref name="common"/>
    <optional><attribute name="type" ns=""><value>text</value></attribute></optional>
    <text/>
  </define>
  <define name="instant">
    <data type="dateTime"><param name="pattern">\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+\\-]\\d\\d:\\d\\d)</param></data>
  </define>
  <define name="common">
    <optional><attribute name="lang" ns="http://www.w3.org/XML/1998/namespace"><data type="language"/></attribute></optional>
  </define>
</grammar>`;
