/** An element: what may be in it, in order, each as `name`, `name?` (at most one), `name+` (at least one) or `name*`. */
const content: Record<string, string> = {
  codeBook: 'docDscr* stdyDscr+ fileDscr* dataDscr* otherMat*',
  docDscr: 'citation? guide? docStatus? docSrc* controlledVocabUsed* notes*',
  citation: 'titlStmt rspStmt? prodStmt? distStmt? serStmt* verStmt* biblCit* holdings* notes*',
  titlStmt: 'titl subTitl* altTitl* parTitl* IDNo*',
  rspStmt: 'AuthEnty* othId*',
  prodStmt: 'producer* copyright* prodDate* prodPlac* software* fundAg* grantNo*',
  distStmt: 'distrbtr* contact* depositr* depDate* distDate*',
  verStmt: 'version? verResp* notes*',
  stdyDscr: 'citation+ studyAuthorization* stdyInfo* studyDevelopment* method* dataAccs* othrStdyMat* notes*',
  stdyInfo: 'studyBudget* subject? abstract* sumDscr* qualityStatement? notes* exPostEvaluation*',
  subject: 'keyword* topcClas*',
  sumDscr:
    'timePrd* collDate* nation* geogCover* geogUnit* geoBndBox? boundPoly* anlyUnit* universe* dataKind*',
  method: 'dataColl* notes* anlyInfo? stdyClas* dataProcessing* codingInstructions*',
  dataColl:
    'timeMeth* dataCollector* collectorTraining* frequenc* sampProc* sampleFrame* targetSampleSize* deviat* collMode* resInstru* instrumentDevelopment* sources? collSitu* actMin* ConOps* weight* cleanOps*',
  sampleFrame:
    'sampleFrameName* labl* txt* validPeriod* custodian* useStmt* universe* frameUnit* referencePeriod* updateProcedure*',
  anlyInfo: 'respRate* EstSmpErr* dataAppr*',
  othrStdyMat: 'relMat* relStdy* relPubl* othRefs*',
  dataDscr: 'varGrp* nCubeGrp* var* nCube* notes*',
  varGrp: 'labl* txt* concept* defntn* universe* notes*',
  var: 'location* labl* imputation* security* embargo* respUnit* anlysUnit* qstn* valrng* invalrng* undocCod* universe* TotlResp* sumStat* txt* stdCatgry* catgryGrp* catgry* codInstr* verStmt* concept* derivation? varFormat? geoMap* catLevel* notes*',
  qstn: 'preQTxt* qstnLit* postQTxt* forward* backward* ivuInstr*',
  catgry: 'catValu? labl* txt* catStat* mrow?',
};

const name = '<xs:attribute name="name" type="xs:string"/>';
const dated = '<xs:attribute name="date" type="xs:string"/>';
const linked = '<xs:attribute name="URI" type="xs:string"/>';

/** The attributes of an element that we write, beside those that every element may have. */
const attributes: Record<string, string> = {
  codeBook: '<xs:attribute name="version" type="xs:string" fixed="2.5"/>',
  IDNo: '<xs:attribute name="agency" type="xs:string"/>',
  version: dated,
  distrbtr: linked,
  holdings: linked,
  nation: '<xs:attribute name="abbr" type="xs:string"/>',
  collDate: `${dated}<xs:attribute name="event">${oneOf('start', 'end', 'single')}</xs:attribute>`,
  notes: '<xs:attribute name="type" type="xs:string"/><xs:attribute name="subject" type="xs:string"/>',
  varGrp: `${name}<xs:attribute name="var" type="xs:IDREFS"/><xs:attribute name="type">${oneOf('section', 'multipleResp', 'grid', 'display', 'repetition', 'subject', 'version', 'iteration', 'analysis', 'pragmatic', 'record', 'file', 'randomized', 'other')}</xs:attribute>`,
  var: name.replace('/>', ' use="required"/>'),
  qstn: '<xs:attribute name="seqNo" type="xs:string"/>',
  catgry: `<xs:attribute name="missing">${oneOf('Y', 'N')}</xs:attribute>`,
  catStat: `<xs:attribute name="type">${oneOf('freq', 'percent', 'crosstab', 'other')}</xs:attribute>`,
};

/**
 * The part of DDI Codebook 2.5 that a codebook here uses, as an XML Schema: which elements stand in which, in what order
 * and how often, as the standard has it. The standard's own schema is in no package that could be installed with the
 * tests, so this was written by hand from its documentation; elements that are not used hold text here.
 */
export function codebookSchema(): string {
  const leaves = Object.values(content).flatMap((model) =>
    model.split(' ').map((part) => part.replace(/\W$/, '')),
  );
  const names = [...new Set([...Object.keys(content), ...leaves])];
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="ddi:codebook:2_5" targetNamespace="ddi:codebook:2_5" elementFormDefault="qualified">
${names.map(toElement).join('\n')}
</xs:schema>`;
}

function toElement(element: string): string {
  const model = content[element];
  const parts = model ? `<xs:sequence>${model.split(' ').map(toReference).join('')}</xs:sequence>` : '';
  const any =
    '<xs:attribute name="ID" type="xs:ID"/><xs:anyAttribute namespace="http://www.w3.org/XML/1998/namespace http://www.w3.org/2001/XMLSchema-instance" processContents="skip"/>';
  const isMixed = !model || element === 'qstn';
  return `<xs:element name="${element}"><xs:complexType mixed="${isMixed}">${parts}${attributes[element] ?? ''}${any}</xs:complexType></xs:element>`;
}

function toReference(part: string): string {
  const [, element = '', often = ''] = /^(\w+)(\W?)$/.exec(part) ?? [];
  const least = often === '?' || often === '*' ? 0 : 1;
  const most = often === '*' || often === '+' ? 'unbounded' : 1;
  return `<xs:element ref="${element}" minOccurs="${least}" maxOccurs="${most}"/>`;
}

function oneOf(...words: string[]): string {
  const values = words.map((word) => `<xs:enumeration value="${word}"/>`).join('');
  return `<xs:simpleType><xs:restriction base="xs:string">${values}</xs:restriction></xs:simpleType>`;
}
